# One image for the web processes, the worker and the migrations; what differs is the command and the environment.
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 make ca-certificates postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /srv/workspace workspace
WORKDIR /srv/workspace/app
COPY --chown=workspace Makefile requirements.txt ./
COPY --chown=workspace tools tools
RUN chown workspace .
USER workspace
RUN make .venv/run
COPY --chown=workspace . .
RUN DATA_DIR=/tmp/build .venv/bin/python manage.py translations --compile \
    && DATA_DIR=/srv/workspace/data .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && rm -f /srv/workspace/data/secret_key /srv/workspace/data/token_key
# Which commit this is: docker build --build-arg COMMIT=$(git rev-parse HEAD)
ARG COMMIT=""
ENV RELEASE_COMMIT=$COMMIT DATA_DIR=/srv/workspace/data PATH=/srv/workspace/app/.venv/bin:$PATH PYTHONUNBUFFERED=1
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/livez', timeout=4)"
STOPSIGNAL SIGTERM
CMD ["python", "manage.py", "serve", "--bind", "0.0.0.0", "--port", "8000"]
